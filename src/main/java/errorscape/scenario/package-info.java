/// What a user saves: records, JSON, validation; and the experiment a scenario describes.
@NullMarked
package errorscape.scenario;

import org.jspecify.annotations.NullMarked;
