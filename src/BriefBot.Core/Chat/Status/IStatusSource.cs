namespace BriefBot.Chat.Status;

/// <summary>A part of the bot that has something to say in <c>/status</c>.</summary>
public interface IStatusSource
{
    /// <summary>How it is now; a line for each thing worth knowing.</summary>
    Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken);
}
