/// Arrays of numbers as other programs save them: NPY, NPZ, safetensors.
@NullMarked
package errorscape.tensor;

import org.jspecify.annotations.NullMarked;
