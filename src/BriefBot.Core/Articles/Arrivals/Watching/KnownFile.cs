namespace BriefBot.Articles.Arrivals.Watching;

/// <summary>A file as it was when it was read last.</summary>
/// <param name="Stamp">Its stamp right before it was read; <see cref="FileStamp.None"/> when it has to be read again.</param>
/// <param name="IsSettled">Whether every later write shows in the stamp; otherwise it is read once more.</param>
/// <param name="Articles">The articles that it brought.</param>
internal sealed record KnownFile(FileStamp Stamp, bool IsSettled, IReadOnlySet<ArticleId> Articles);
