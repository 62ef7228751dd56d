"""The trained reader: names, phrases and pairs of an article judged by its words' vectors (onnxruntime, numpy)."""
