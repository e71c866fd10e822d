package errorscape.scenario;

import errorscape.data.PreparedData;
import errorscape.network.NetworkObjective;

/// A network with the samples it learns.
///
/// @param data split, standardised and coded for the loss
/// @param objective the loss over the training samples, regularisation included
public record Model(PreparedData data, NetworkObjective objective) {}
