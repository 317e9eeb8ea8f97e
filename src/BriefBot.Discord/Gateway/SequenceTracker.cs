namespace BriefBot.Discord.Gateway;

/// <summary>Remembers which events of a session were handed out, by their sequence numbers.</summary>
/// <remarks>
/// <see cref="Last"/> is the number up to which nothing is missing: from there a resumed session replays, so that a
/// payload that could not be read is sent once more, and what was handed out already is known and dropped. A number
/// below it never moves it back. A gap is given up once <see cref="GatewayDefaults.SequenceWindow"/> later ones arrived.
/// One thread at a time marks; any reads <see cref="Last"/>.
/// </remarks>
internal sealed class SequenceTracker
{
    private const int Window = GatewayDefaults.SequenceWindow;
    private const long None = -1;

    private readonly bool[] _seen = new bool[Window];
    private long _last = None;

    /// <summary>The number up to which nothing is missing; null before the first.</summary>
    public long? Last => Volatile.Read(ref _last) is var last && last == None ? null : last;

    /// <summary>Forgets everything and begins with a session's first number.</summary>
    public void Begin(long first)
    {
        Array.Clear(_seen);
        Volatile.Write(ref _last, first);
    }

    /// <summary>Whether an event with this number was handed out, or given up, before.</summary>
    public bool WasSeen(long sequence) =>
        _last != None && (sequence <= _last || (sequence <= _last + Window && _seen[sequence % Window]));

    /// <summary>Notes that the event with this number was handed out, or skipped for good.</summary>
    public void Mark(long sequence)
    {
        if (_last == None)
        {
            Begin(sequence);
            return;
        }

        if (sequence <= _last)
        {
            return;
        }

        var last = _last;
        if (sequence - last > 2L * Window)
        {
            Array.Clear(_seen);
            last = sequence - Window;
        }

        while (sequence - last > Window)
        {
            _seen[++last % Window] = false;
        }

        _seen[sequence % Window] = true;
        while (_seen[(last + 1) % Window])
        {
            _seen[++last % Window] = false;
        }

        Volatile.Write(ref _last, last);
    }
}
