namespace BriefBot.Discord.Wire;

/// <summary>What an interaction carries: a command's name and options, or a component's id.</summary>
/// <param name="Name">The command's name.</param>
/// <param name="Type">The command's kind; 1 is a slash command.</param>
/// <param name="Options">The options given, or one subcommand that holds them.</param>
/// <param name="Resolved">The things that options refer to by id.</param>
/// <param name="CustomId">Of a component: the id that the bot gave it.</param>
/// <param name="ComponentType">Of a component: 2 is a button, 3 a menu.</param>
/// <param name="Values">Of a menu: the values chosen.</param>
public sealed record InteractionData(
    string? Name = null,
    int? Type = null,
    IReadOnlyList<InteractionOption>? Options = null,
    ResolvedData? Resolved = null,
    string? CustomId = null,
    int? ComponentType = null,
    IReadOnlyList<string>? Values = null);
