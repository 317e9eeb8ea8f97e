namespace BriefBot.LanguageModel.Grounding;

/// <summary>What the grounding check says of a written sentence.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>All that the sentence claims stands in the quotes it cites.</summary>
    public sealed record Supported : Verdict
    {
        /// <summary>The one value: there is nothing to add to "supported".</summary>
        public static Supported Instance { get; } = new();
    }

    /// <summary>Something in the sentence does not stand in the quotes.</summary>
    /// <param name="Reason">A short phrase that names the first such thing.</param>
    public sealed record Unsupported(string Reason) : Verdict;
}
