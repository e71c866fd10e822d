/// Pictures for others: PNG, SVG and PDF of surfaces and charts.
@NullMarked
package errorscape.export.picture;

import org.jspecify.annotations.NullMarked;
