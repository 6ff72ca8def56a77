/** The address of a stored picture. */
export const picturePath = (name: string) => `/images/${name}`

/** Words for a picture until its writer finds better ones: its file's name. */
export const altOf = (fileName: string) => fileName.replace(/\.\w+$/, '').replace(/[[\]\\\n]/g, ' ')
