// A picture with few colours: the commonest ones, and of the others whichever is nearest.
async ([png, most]) => {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  const { data } = canvas.getImageData(0, 0, picture.width, picture.height);
  const counts = new Map();
  const colour = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  for (let at = 0; at < data.length; at += 4) counts.set(colour(at), (counts.get(colour(at)) ?? 0) + 1);
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([each]) => each);
  const far = (a, b) => [16, 8, 0].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0);
  const nearest = (each) => palette.reduce((best, other, at) => (far(each, other) < far(each, palette[best]) ? at : best), 0);
  const place = new Map([...counts.keys()].map((each) => [each, nearest(each)]));
  let row = "", rows = [];
  for (let at = 0; at < data.length; at += 4) {
    row += String.fromCharCode(place.get(colour(at)));
    if (row.length === picture.width) rows.push(btoa(row)), (row = "");
  }
  return { width: picture.width, height: picture.height, palette, rows };
}
