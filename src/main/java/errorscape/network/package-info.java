/// Multilayer perceptrons: architecture, activations, losses, parameter layout, initialisers; the network's loss as an
/// objective.
@NullMarked
package errorscape.network;

import org.jspecify.annotations.NullMarked;
