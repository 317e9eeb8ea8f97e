namespace BriefBot.LanguageModel.Resilience;

/// <summary>What came of asking a language model; both outcomes are normal.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>It wrote a text. Nobody has checked it yet.</summary>
    /// <param name="Text">The whole text, never empty.</param>
    /// <param name="Usage">What it took.</param>
    /// <param name="Model">The model's name as the endpoint gives it, where that looks like a name, else as it is set.</param>
    /// <param name="IsCutShort">Whether it ends where the limit of tokens was reached, perhaps in the middle of a word.</param>
    public sealed record Written(string Text, ModelUsage Usage, string Model, bool IsCutShort) : ModelReply;

    /// <summary>It wrote nothing, or not all of it; answer with quotes only.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Words">Why in a few words that can be shown to a user; no full stop.</param>
    /// <param name="Until">When it is worth asking again; null when nobody knows.</param>
    public sealed record Unavailable(ModelProblem Reason, string Words, DateTimeOffset? Until) : ModelReply;
}
