using BriefBot.Answers;

namespace BriefBot.Chat;

/// <summary>Who gives a command, and where.</summary>
/// <param name="User">Names the user for good, such as <c>discord:123</c>.</param>
public sealed record ChatContext(string User)
{
    /// <summary>The command line: one command by whoever runs the program, nothing before it and nothing after.</summary>
    public static ChatContext CommandLine { get; } = new("command line") { IsManager = true, MayNameFiles = true, Channel = "console" };

    /// <summary>The server, such as <c>discord:456</c>, where there is one; null in a direct message and on the console.</summary>
    public string? Server { get; init; }

    /// <summary>The channel whose briefing is meant, such as <c>discord:789</c> or <c>console</c>; null where there are none, as in a direct message.</summary>
    public string? Channel { get; init; }

    /// <summary>
    /// Gets the reply as far as it has come, each time that something was added which has passed all checks; null when nobody
    /// waits for it. It must return at once, and the reply that the command ends with still follows.
    /// </summary>
    public IProgress<Reply>? Progress { get; init; }

    /// <summary>Whether the user may manage the bot, as for <c>/index</c>.</summary>
    public bool IsManager { get; init; }

    /// <summary>Whether the user may name files of this machine by their paths.</summary>
    public bool MayNameFiles { get; init; }

    /// <summary>The conversation: what was asked in it before is known when a question takes it up. Null for none.</summary>
    public string? Conversation { get; init; }

    /// <summary>The message that is replied to, when its answer is what the question takes up. Null for none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>Who asks, as budgets see it.</summary>
    internal Asker Asker => new(User, Server);

    /// <summary>The message from which the conversation started, as a thread does; its answer counts while nothing else was said. Null for none.</summary>
    public string? StartedFrom { get; init; }
}
