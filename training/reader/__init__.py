"""The trained reader at run time: onnxruntime and numpy. Not part of the package yet; see ../README.md."""
