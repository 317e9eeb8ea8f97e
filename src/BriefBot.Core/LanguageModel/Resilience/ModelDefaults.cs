namespace BriefBot.LanguageModel.Resilience;

/// <summary>The numbers of asking a language model that nobody needs to set.</summary>
internal static class ModelDefaults
{
    /// <summary>The most tokens of a reply unless told: an answer of a few sentences takes 150 to 400 with its JSON.</summary>
    public const int MaxOutputTokens = 800;

    /// <summary>Tries after the first one.</summary>
    public const int Retries = 2;

    /// <summary>How many requests may wait for each that runs; the next ones are turned away at once.</summary>
    public const int WaitingPerRunning = 8;

    /// <summary>
    /// The circuit opens when so many tries were made within <see cref="Watched"/> and <see cref="FailureRatio"/> of them
    /// failed. Three in a row are an outage; with every fifth try failing by chance, that happens once in 125 times.
    /// </summary>
    public const int LeastTries = 3;

    /// <inheritdoc cref="LeastTries"/>
    public const double FailureRatio = 0.8;

    /// <inheritdoc cref="LeastTries"/>
    public static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    /// <summary>How long the endpoint is left alone before one request tries it again.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(20);

    /// <summary>The longest rest that an endpoint gets because it asked for one: nobody waits for a server that may be back.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(50);

    /// <summary>The longest wait that a person is made to wait for a better wording; an endpoint that asks for more rests instead.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.4);

    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(3);
}
