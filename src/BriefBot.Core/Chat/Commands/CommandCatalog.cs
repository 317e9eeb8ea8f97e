using BriefBot.Memory;
using BriefBot.Summaries;

namespace BriefBot.Chat.Commands;

/// <summary>The commands that users can give, on the console as on Discord.</summary>
/// <remarks>
/// Names and descriptions keep to Discord's rules for application commands, so that they can be registered as they
/// are: names are lower case with at most 32 characters, descriptions have 1 to 100.
/// </remarks>
public static class CommandCatalog
{
    /// <summary>The words for a summary's length, shortest first.</summary>
    public static readonly IReadOnlyList<string> Lengths =
        [.. Enum.GetNames<SummaryLength>().Select(name => name.ToLowerInvariant())];

    private static readonly CommandOption[] Filters =
    [
        Optional(OptionNames.Source, "Only this outlet, such as Reuters"),
        Optional(OptionNames.After, "Only articles of this day or later, as YYYY-MM-DD"),
        Optional(OptionNames.Before, "Only articles before this day, as YYYY-MM-DD"),
        Optional(OptionNames.Article, "Only this article, by its id or the start of its title") with { Suggests = true },
    ];

    private static readonly CommandDefinition[] BriefingCommands =
    [
        new(CommandNames.BriefingSchedule, "Set when this channel gets its briefing",
        [
            Required(OptionNames.Time, "The time of day, such as 07:00"),
            Required(OptionNames.Zone, "The time zone, such as Asia/Tokyo") with { Suggests = true },
            Optional(OptionNames.Days, "The days: weekdays, everyday, or such as mon, wed, fri; every day unless told"),
        ])
        {
            ManagersOnly = true,
            ForChannels = true,
        },
        new(CommandNames.BriefingWatch, "Follow a topic: its stories come first; without a topic, list those followed",
            [Optional(OptionNames.Topic, "The topic, such as rare earths") with { Suggests = true }])
        {
            ManagersOnly = true,
            ForChannels = true,
        },
        new(CommandNames.BriefingUnwatch, "Follow a topic no longer", [Required(OptionNames.Topic, "A topic that is followed") with { Suggests = true }])
        {
            ManagersOnly = true,
            ForChannels = true,
        },
        new(CommandNames.BriefingStop, "End this channel's briefings; the past ones stay", []) { ManagersOnly = true, ForChannels = true },
        new(CommandNames.BriefingStatus, "Show the last briefing, the next one, and what was left out and why", []) { ForChannels = true },
        new(CommandNames.BriefingNow, "Post a briefing now; the next one tells the same again unless told otherwise",
            [Optional(OptionNames.Move, "Whether the next briefing starts where this one ends") with { Kind = CommandOptionKind.YesNo }])
        {
            ManagersOnly = true,
            ForChannels = true,
        },
        new(CommandNames.BriefingShow, "Show a past briefing of this channel; the last one unless told",
            [Optional(OptionNames.Date, "The day, as YYYY-MM-DD") with { Suggests = true }])
        {
            ForChannels = true,
        },
    ];

    /// <summary>All commands, the most used first.</summary>
    public static readonly IReadOnlyList<CommandDefinition> All =
    [
        new(CommandNames.Ask, "Answer a question with quotes from the articles",
        [
            Required(OptionNames.Question, "What you want to know"),
            Optional(OptionNames.Private, "Whether only you see the answer") with
            {
                Kind = CommandOptionKind.YesNo,
                IsForSharedPlaces = true,
            },
            .. Filters,
        ]),
        new(CommandNames.Summary, "Sum up an article or a topic in a few sentences",
        [
            Optional(OptionNames.Article, "An article, by its id or the start of its title") with { Suggests = true },
            Optional(OptionNames.Topic, "A topic, such as rare earths"),
            new(OptionNames.Length, "How long it may get; medium unless told", Required: false, Lengths),
        ]),
        new(CommandNames.Search, "Find the passages that hold your words",
        [
            Required(OptionNames.Words, "The words to look for"),
            Optional(OptionNames.Limit, $"How many passages at most, 1 to {SearchQuery.MaxLimit}") with
            {
                Kind = CommandOptionKind.Number,
                Least = 1,
                Most = SearchQuery.MaxLimit,
            },
            .. Filters,
        ]),
        new(CommandNames.Articles, "List the articles, newest first",
        [
            Optional(OptionNames.Page, "Which page, counted from 1") with { Kind = CommandOptionKind.Number, Least = 1 },
        ]),
        new(CommandNames.Index, "Add articles from files or from a web page",
        [
            Optional(OptionNames.File, "A file: Markdown, text, HTML, Word or JSON Lines") with { Kind = CommandOptionKind.File },
            Optional(OptionNames.Url, "The address of a web page with an article"),
            .. OptionNames.MoreFiles.Select(name => Optional(name, "One more file") with
            {
                Kind = CommandOptionKind.File,
                IsForSharedPlaces = true,
            }),
        ])
        {
            ManagersOnly = true,
        },
        new(CommandNames.Briefing, "The daily briefing of this channel", [])
        {
            ForChannels = true,
            Subcommands = BriefingCommands,
        },
        new(CommandNames.Status, "Show how the bot is doing", []),
        new(CommandNames.Help, "Show the commands and how to use them", []),
    ];

    /// <summary>All that can be given: the subcommands in place of what they make up.</summary>
    public static IEnumerable<CommandDefinition> Forms => All.SelectMany(command => command.Forms);

    /// <summary>The command with that name, or the subcommand behind its command's name; null when there is none.</summary>
    public static CommandDefinition? Find(string name) =>
        All.FirstOrDefault(command => command.Name == name) ?? Forms.FirstOrDefault(command => command.Name == name);

    private static CommandOption Required(string name, string description) => new(name, description, Required: true, []);

    private static CommandOption Optional(string name, string description) => new(name, description, Required: false, []);
}
