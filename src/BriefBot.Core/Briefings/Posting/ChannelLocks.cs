using System.Security.Cryptography;
using System.Text;
using BriefBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.Briefings.Posting;

/// <summary>Sees to it that of all processes on one data directory only one works on a channel's briefing at a time.</summary>
/// <remarks>
/// The claim is a lock of the operating system on a small file, not a lease. A lease ends by a clock: the holder's and the
/// taker's clocks may differ by minutes, and a holder that was paused between looking at its lease and sending would send
/// after it had ended. The kernel's lock ends with the process that holds it and never before. So a process that was killed
/// is followed at once, and one that is paused keeps its claim: nobody else posts in the middle of its sending. The price
/// is that a process that hangs for good holds its channel's briefing up until it is ended; the others' health checks say
/// that the briefing is overdue. The file system has to keep such locks, as it has to for SQLite itself.
/// What a process does under the lock is guarded a second time by the ledger's claim (<see cref="Ledger.IRunLedger"/>).
/// </remarks>
internal sealed class ChannelLocks(IOptions<DataOptions> options, ILogger<ChannelLocks> logger)
{
    private const int ReadableLength = 40;

    private readonly string _folder = Path.Combine(Path.GetFullPath(options.Value.Directory), "briefings.locks");
    private bool _isChecked;

    /// <summary>Takes a channel's claim, until it is disposed of.</summary>
    /// <returns>Null while someone else has it.</returns>
    /// <exception cref="StorageException">The folder cannot be written.</exception>
    public IDisposable? TryTake(string channel)
    {
        var path = Path.Combine(_folder, NameOf(channel));
        try
        {
            Directory.CreateDirectory(_folder);
            var held = Open(path);
            if (held is not null && !_isChecked)
            {
                _isChecked = true;
                CheckLocksHold(path);
            }

            return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path} cannot be written: {error.Message} Name another data directory with --data.", error);
        }
    }

    private void CheckLocksHold(string path)
    {
        using var second = Open(path);
        if (second is not null)
        {
            Log.NoLocks(logger, _folder);
        }
    }

    // Every other failure to open a file has an exception type of its own.
    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException busy) when (busy.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }

    private static string NameOf(string channel)
    {
        var readable = new string([.. channel.Take(ReadableLength).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        return $"{readable}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(channel)), 0, 4)}.lock";
    }
}
