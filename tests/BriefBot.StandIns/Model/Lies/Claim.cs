namespace BriefBot.StandIns.Model.Lies;

/// <summary>A true sentence with the quotes that it rests on: what a lie is made from.</summary>
/// <param name="Article">The article's name; claims of one article may share facts.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Quotes">The quotes' texts.</param>
internal sealed record Claim(string Article, string Sentence, IReadOnlyList<string> Quotes)
{
    /// <summary>All quotes as one text, to keep a lie from being true by accident.</summary>
    public string Evidence => string.Join('\n', Quotes);

    /// <summary>Tells whether a word or name stands nowhere in the quotes.</summary>
    public bool Lacks(string words) => !Evidence.Contains(words, StringComparison.OrdinalIgnoreCase);
}
