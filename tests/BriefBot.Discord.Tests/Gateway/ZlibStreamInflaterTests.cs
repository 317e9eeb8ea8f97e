using System.IO.Compression;
using System.Text;
using BriefBot.Discord.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class ZlibStreamInflaterTests
{
    [Fact]
    public void Append_AnyPayloadsInAnyPieces_GivesThePayloads() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        using var stream = new Compressor();
        using var inflater = new ZlibStreamInflater();
        var buffer = new PayloadBuffer();
        for (var i = 0; i < 8; i++)
        {
            var payload = Text(random);
            var bytes = stream.Compress(payload);
            buffer.Clear();
            var start = 0;
            while (start < bytes.Length)
            {
                var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 8 : 40_000), bytes.Length - start);
                var isComplete = inflater.Append(bytes.AsMemory(start, length), buffer);
                start += length;
                Assert.Equal(start == bytes.Length, isComplete);
            }

            Assert.Equal(payload, Encoding.UTF8.GetString(buffer.Written));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Append_PayloadsOfAllSizesAroundTheBuffers_AreComplete()
    {
        using var stream = new Compressor();
        using var inflater = new ZlibStreamInflater();
        var buffer = new PayloadBuffer();
        foreach (var size in (int[])[1, 8191, 8192, 8193, 16383, 16384, 16385, 32768, 65536, 3_000_000, 5])
        {
            buffer.Clear();
            Assert.True(inflater.Append(stream.Compress(new string('a', size)), buffer));
            Assert.Equal(size, buffer.Written.Length);
        }
    }

    [Fact]
    public void Append_SomethingElse_Throws()
    {
        using var inflater = new ZlibStreamInflater();

        Assert.Throws<InvalidDataException>(() => inflater.Append("{\"op\":10}"u8.ToArray(), new PayloadBuffer()));
    }

    [Fact]
    public void Append_DamagedInTheMiddle_Throws()
    {
        using var stream = new Compressor();
        using var inflater = new ZlibStreamInflater();
        inflater.Append(stream.Compress("first"), new PayloadBuffer());

        Assert.Throws<InvalidDataException>(() => inflater.Append(Enumerable.Repeat((byte)0xFF, 64).ToArray(), new PayloadBuffer()));
    }

    [Fact]
    public void Append_ABombOfZeros_IsStoppedAtTheLimit()
    {
        using var stream = new Compressor();
        using var inflater = new ZlibStreamInflater();

        Assert.Throws<InvalidDataException>(
            () => inflater.Append(stream.Compress(new string('0', (2 * GatewayDefaults.LongestReceived) + 1)), new PayloadBuffer()));
    }

    private static string Text(Random random)
    {
        // Letters repeat and compress; random ones fill whole deflate blocks.
        var letters = random.Next(2) == 0 ? "ab" : "abcdefghijklmnopqrstuvwxyzäöü奈良0123456789{}[]\",:";
        var text = new StringBuilder();
        for (var length = random.Next(1, random.Next(3) == 0 ? 50_000 : 300); length > 0; length--)
        {
            text.Append(letters[random.Next(letters.Length)]);
        }

        return text.ToString();
    }

    private sealed class Compressor : IDisposable
    {
        private readonly MemoryStream _target = new();
        private readonly ZLibStream _zlib;

        public Compressor() => _zlib = new ZLibStream(_target, CompressionLevel.Optimal, leaveOpen: true);

        public byte[] Compress(string text)
        {
            _target.SetLength(0);
            _zlib.Write(Encoding.UTF8.GetBytes(text));
            _zlib.Flush();
            return _target.ToArray();
        }

        public void Dispose()
        {
            _zlib.Dispose();
            _target.Dispose();
        }
    }
}
