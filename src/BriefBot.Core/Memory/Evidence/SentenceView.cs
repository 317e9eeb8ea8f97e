using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>A sentence as it is judged.</summary>
/// <param name="Sentences">The passage's sentences.</param>
/// <param name="At">The sentence among them.</param>
/// <param name="Quoted">For each word of the question, how surely the quote has it.</param>
/// <param name="InContext">The same with what stands around the quote.</param>
/// <param name="Scattered">The share of the question's neighbouring words that the sentence has, but not side by side.</param>
/// <param name="HasAskedFor">Whether the sentence has the kind of thing that is asked for.</param>
/// <param name="HasItBeside">Whether it does not, but what is quoted with it has.</param>
/// <param name="SwapsCountry">Whether the quote speaks of another country than the question does.</param>
/// <param name="Place">The passage's place in the search result, from 0.</param>
/// <param name="Year">The year in which its article was published; 0 when unknown.</param>
/// <param name="Outlet">The words of its article's source.</param>
internal readonly record struct SentenceView(
    List<ReadSentence> Sentences, int At, float[] Quoted, float[] InContext, float Scattered, bool HasAskedFor, bool HasItBeside, bool SwapsCountry, int Place, int Year, List<Term> Outlet);
