import { fetchAhead } from './fetch-ahead.ts'

// The kinds of records with their words: every screen with a form needs them, and Today does not. They are fetched beside the start, so
// that they are there before the first form.
void fetchAhead(import('../domain/registry.ts'))
