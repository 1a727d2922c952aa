/** Node's `os`, which Prism names in requests for remote documents. The mock makes none. */
export const type = () => "";
export const arch = () => "";
export const release = () => "";
