using BriefBot.LanguageModel.Grounding.Reading;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>A piece of a written sentence that one window of one quote must support by itself.</summary>
/// <param name="Sentence">The whole written sentence.</param>
/// <param name="First">The piece's first word.</param>
/// <param name="Last">Its last one.</param>
/// <param name="Subjects">Words before the piece that it takes its subject from.</param>
internal sealed record Clause(ReadText Sentence, int First, int Last, IReadOnlyList<int> Subjects)
{
    /// <summary>The words to look for, in order.</summary>
    public IEnumerable<int> Words => Subjects.Concat(Enumerable.Range(First, Last - First + 1));

    /// <summary>Tells whether a word belongs to the piece.</summary>
    public bool Holds(int word) => word >= First && word <= Last;
}
