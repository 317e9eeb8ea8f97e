namespace BriefBot.StandIns.Model;

/// <summary>What the stand-in does with a request.</summary>
internal abstract record ModelAnswer
{
    private ModelAnswer()
    {
    }

    /// <summary>It writes a text.</summary>
    /// <param name="Content">The text.</param>
    internal sealed record Text(string Content) : ModelAnswer
    {
        /// <summary>Whether it says what it used, as most endpoints do.</summary>
        public bool HasUsage { get; init; } = true;

        /// <summary>Tokens read; null counts them.</summary>
        public int? InputTokens { get; init; }

        /// <summary>Tokens written; null counts them.</summary>
        public int? OutputTokens { get; init; }
    }

    /// <summary>It fails.</summary>
    internal sealed record Fault(ModelFault Kind) : ModelAnswer
    {
        /// <summary>The Retry-After header of a status 429 or 5xx; null for none.</summary>
        public string? RetryAfter { get; init; }
    }

    /// <summary>It sends a status and a body.</summary>
    internal sealed record Status(int Code, string Body) : ModelAnswer;

    internal static ModelAnswer Say(string text) => new Text(text);

    internal static ModelAnswer Fail(ModelFault kind, string? retryAfter = null) => new Fault(kind) { RetryAfter = retryAfter };
}
