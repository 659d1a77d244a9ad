"""The built-in model pack: dlib's trained weights (CC0), run by onnxruntime without dlib.

``dlib_format`` reads dlib's serialisation, ``dlib_weights`` the three files, ``onnx_export`` writes the networks
as ONNX, ``conversion`` does all that once and keeps the result. ``detector``, ``landmarks``, ``face_chip`` and
``recogniser`` each have a way that equals dlib to the pixel, held to it by tests, and what the program uses;
``pack`` puts them together.
"""
