/// Lessons that ask first: steps of a scene, a question, a reveal; answers and their scores; the claims that the texts
/// rest on. Values and rules alone: files are read in `format`, claims computed in `measure`.
@NullMarked
package errorscape.lesson;

import org.jspecify.annotations.NullMarked;
