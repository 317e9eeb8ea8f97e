namespace BriefBot.Answers;

/// <summary>Whose words the sentences are; replies say so.</summary>
public abstract record Wording
{
    private Wording()
    {
    }

    /// <summary>The articles' own, as when no language model is set.</summary>
    public static Wording OfTheArticles { get; } = new Quoted();

    /// <summary>The articles' own.</summary>
    /// <param name="Why">Why no language model wrote them, in a few words for users without a full stop; null when none is set.</param>
    /// <param name="Until">When it is worth asking again; null when nobody knows.</param>
    public sealed record Quoted(string? Why = null, DateTimeOffset? Until = null) : Wording;

    /// <summary>A language model's, held against the quotes sentence by sentence.</summary>
    /// <param name="Model">The model's name.</param>
    /// <param name="Checked">How many of its sentences the quotes prove; these are shown.</param>
    /// <param name="Sentences">How many it wrote; of the others the quotes are shown, or nothing.</param>
    public sealed record Written(string Model, int Checked, int Sentences) : Wording;
}
