namespace BriefBot.Articles.Formats;

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class WholeContent
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>Reads all bytes.</summary>
    /// <exception cref="UnreadableException">The stream is empty or longer than the limit.</exception>
    internal static async Task<byte[]> ReadAsync(Stream stream, long limit, CancellationToken cancellationToken)
    {
        var known = stream.CanSeek ? stream.Length - stream.Position : 0;
        if (known > limit)
        {
            throw TooLarge(known, limit);
        }

        // One byte more than known, so that a file that does not grow is read into one buffer.
        using var content = new MemoryStream((int)Math.Clamp(known + 1, FirstBytes, int.MaxValue / 2));
        var buffer = new byte[FirstBytes];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > limit)
            {
                throw TooLarge(content.Length, limit);
            }
        }

        return content.Length == 0
            ? throw new UnreadableException("The file is empty; write the article's text into it.")
            : content.ToArray();
    }

    private static UnreadableException TooLarge(long size, long limit) =>
        new($"The file is larger than {ByteSize.Of(limit)} ({ByteSize.Of(size)} or more); split it, or raise Articles:MaxFileBytes.");
}
