import { z } from 'zod';

// The content policy allows no code made at run time, which zod tries where a schema is made: so before the first.
z.config({ jitless: true });
