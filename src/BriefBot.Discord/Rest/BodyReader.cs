using System.Buffers;

namespace BriefBot.Discord.Rest;

/// <summary>Reads a reply's body, and no more of it than allowed.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 4 * 1024;

    /// <summary>Reads it.</summary>
    /// <param name="content">The body.</param>
    /// <param name="most">The most bytes; a longer one is given up where it passes them, whatever length it announced.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The bytes; null when there are more.</returns>
    /// <exception cref="IOException">The connection broke, or the body ended before its announced length.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, long most, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var bytes = new ArrayBufferWriter<byte>((int)Math.Clamp(content.Headers.ContentLength ?? FirstBuffer, 1, FirstBuffer * 16));
        while (true)
        {
            var read = await stream.ReadAsync(bytes.GetMemory(), cancellationToken);
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > most)
            {
                return null;
            }
        }
    }
}
