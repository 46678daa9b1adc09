/** Bytes of UTF-8 that one value may take as JSON ([S7]). */
export const MAX_VALUE_BYTES = 64 * 1024
/** Ids in a `replaces` list ([M1], [S7]). */
export const MAX_REPLACES = 256
/** Changes of one edit ([S7]). */
export const MAX_CHANGES = 500
/** Bytes of UTF-8 that one edit may take as JSON ([S7]). */
export const MAX_EDIT_BYTES = 1024 * 1024
/** Edits of one request ([S7]). */
export const MAX_REQUEST_EDITS = 1000
/** Bytes of UTF-8 of one request ([S7]). */
export const MAX_REQUEST_BYTES = 5 * 1024 * 1024
/** How deep lists and objects may lie in each other in a request, a reply or a bundle ([S7], [B4]). */
export const MAX_DEPTH = 16
/** How deep they may lie in one value: what fits a request also fits every reply and bundle, whose frames are 6 levels deep. */
export const MAX_VALUE_DEPTH = 10
/** Bytes of UTF-8 of one bundle ([B4]). */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024
/** Unsent ids that one edit takes the place of ([M8]). */
export const MAX_CHAIN = 16
/** Letters of a user id, a device, a title, a reason. */
export const MAX_TEXT = 1000
