using BriefBot.StandIns.Discord;
using BriefBot.StandIns.Discord.Driving;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>Commands as a team gives them: all of them, in turn, and questions with and without an answer.</summary>
internal static class Chatter
{
    private static readonly (string Command, (string, object)[] Options)[] All =
    [
        ("ask", [("question", "What share of Japan's rare earths comes from China?")]),
        ("help", []),
        ("ask", [("question", "How long did the meeting in Nara last?"), ("private", true)]),
        ("search", [("words", "rare earths"), ("limit", 2)]),
        ("ask", [("question", "How much will Samsung invest in its Japan facility?")]),
        ("articles", []),
        ("summary", [("topic", "rare earths"), ("length", "short")]),
        ("status", []),
    ];

    /// <summary>Gives the command that has a number's turn.</summary>
    public static Task<StandInInteraction> GiveAsync(DiscordStandIn discord, int number, CancellationToken cancellationToken)
    {
        var (command, options) = All[number % All.Length];
        return discord.SendCommandAsync(discord.World.Reader, discord.World.General, command, options, cancellationToken);
    }

    /// <summary>Asks a question.</summary>
    public static Task<StandInInteraction> AskAsync(DiscordStandIn discord, string question, CancellationToken cancellationToken) =>
        discord.SendCommandAsync(discord.World.Reader, discord.World.General, "ask", [("question", question)], cancellationToken);
}
