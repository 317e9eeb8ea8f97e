using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Work;

/// <summary>Where a reply goes.</summary>
internal interface IReplyTarget
{
    /// <summary>Whether only one user sees it.</summary>
    bool IsPrivate { get; }

    /// <summary>Shows that the reply takes a moment, where nothing shows it yet.</summary>
    /// <exception cref="DiscordApiException">Discord did not take it; nothing is lost.</exception>
    Task ShowWaitingAsync(CancellationToken cancellationToken);

    /// <summary>Shows a reply that is still being written; the next one, and the whole reply, take its place.</summary>
    /// <exception cref="DiscordApiException">Discord did not take it; nothing is lost.</exception>
    Task ShowPartAsync(MessageBody body, CancellationToken cancellationToken);

    /// <summary>Sends the messages of a reply, in order.</summary>
    /// <returns>The messages as Discord has them.</returns>
    /// <exception cref="DiscordApiException">Discord took none of it.</exception>
    Task<IReadOnlyList<Message>> SendAsync(IReadOnlyList<MessageBody> bodies, CancellationToken cancellationToken);
}
