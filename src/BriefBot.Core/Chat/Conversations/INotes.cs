namespace BriefBot.Chat.Conversations;

/// <summary>Small things that are worth remembering over a restart, each by its name.</summary>
public interface INotes
{
    /// <summary>What was noted; null when nothing was.</summary>
    string? Find(string name);

    /// <summary>Notes something, in the place of what was there.</summary>
    Task SaveAsync(string name, string value, CancellationToken cancellationToken);
}
