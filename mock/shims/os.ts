/** Replaces Node's `os`, which Prism uses only in requests for remote documents. The mock sends no such requests. */
export const type = () => "";
export const arch = () => "";
export const release = () => "";
