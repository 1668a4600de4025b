// Whether a path lies on another computer: SQLite's locks cannot be relied on there, and the line may break in a write.

/** Types of file systems that are reached over a network, as Linux names them in its list of mounts. */
const networkTypes: ReadonlySet<string> = new Set([
  'cifs',
  'smb3',
  'smbfs',
  'nfs',
  'nfs4',
  'ncpfs',
  'afs',
  'ceph',
  'davfs',
  'glusterfs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.rclone',
  'fuse.smbnetfs',
  'fuse.sshfs',
]);

/** A path of Windows that names a server: `\\server\share\…`, in its long form too. Devices (`\\?\C:\`, `\\.\`) do not. */
export function namesServer(file: string): boolean {
  const plain = file.replaceAll('/', '\\');
  return /^\\\\\?\\UNC\\/iu.test(plain) || /^\\\\[^\\?.]/u.test(plain);
}

/** Whether a path of Linux lies on a mount of a network. `mounts`: the text of `/proc/self/mounts`. */
export function isOnNetworkMount(mounts: string, file: string): boolean {
  let longest = -1;
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, at = '', kind = ''] = line.split(' ');
    const place = at.replace(/\\(\d{3})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    const inside = file === place || file.startsWith(place.endsWith('/') ? place : `${place}/`);
    // Of two mounts on one place the later one is seen.
    if (place !== '' && inside && place.length >= longest) {
      longest = place.length;
      type = kind;
    }
  }
  return networkTypes.has(type);
}
