"""Pixels: reading, decoding, orientation, chips, thumbnails.

A photo's way through here: ``source.read_photo_file`` reads its bytes once (the caller hashes them),
``decode.decode`` recognises the format by content, checks the size before any pixel is decoded and decodes it
reduced, in stored orientation. The ``photo.DecodedPhoto`` that comes out answers in upright pictures only:
``upright`` for detectors and thumbnails, ``sample`` for aligned chips, ``crop`` for face thumbnails. It never
rotates the large array: it reduces first and turns the small result, or folds the turn into the transform.

Coordinates are continuous everywhere: a picture of width w spans 0 to w, and the centre of its pixel i lies
at i + 0.5. With that convention a scale is a plain multiplication, and nothing shifts by half a pixel between
sizes.
"""
