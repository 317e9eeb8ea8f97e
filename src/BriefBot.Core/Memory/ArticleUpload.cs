namespace BriefBot.Memory;

/// <summary>A file that someone sent, to be read as articles.</summary>
/// <param name="Name">The file's name, whose extension names the format.</param>
/// <param name="OpenAsync">Opens its content when its turn comes; an <see cref="IOException"/> says why it cannot.</param>
public sealed record ArticleUpload(string Name, Func<CancellationToken, Task<Stream>> OpenAsync);
