using BriefBot.Chat;
using BriefBot.Chat.Texts;

namespace BriefBot.Discord.Work;

/// <summary>Work that someone waits for, and where its reply goes.</summary>
/// <param name="Work">Makes the reply, and shows it on its way.</param>
/// <param name="Target">Where the reply goes.</param>
/// <param name="Texts">The user's language.</param>
/// <param name="Name">What is done, for the log.</param>
/// <param name="Since">Since when it waits, a timestamp of the clock.</param>
internal sealed record Job(Func<IProgress<Reply>, CancellationToken, Task<Reply>> Work, IReplyTarget Target, ChatTexts Texts, string Name, long Since)
{
    /// <summary>How long the work may take.</summary>
    public required TimeSpan Limit { get; init; }
}
