namespace BriefBot.Discord.Rest;

/// <summary>One of Discord's routes: what logs call a request, and its bucket's name until Discord names one.</summary>
/// <param name="method">The method.</param>
/// <param name="template">The address below the base, with names in braces where ids and tokens stand.</param>
internal sealed class RestRoute(HttpMethod method, string template)
{
    public HttpMethod Method { get; } = method;

    /// <summary>Method and address, without ids and tokens.</summary>
    public string Name { get; } = $"{method} {template}";

    /// <summary>Whether it stands under an interaction's token: no bot token is sent, and the global limit does not count it.</summary>
    public bool IsInteraction { get; init; }

    public Haste Haste { get; init; } = Haste.Patient;

    public RetrySafety Safety { get; init; } = RetrySafety.Repeatable;

    public override string ToString() => Name;
}
