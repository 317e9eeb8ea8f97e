namespace BriefBot.Articles.Formats.JsonLines;

/// <summary>Reads a stream line by line, as bytes, with a limit on each line.</summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="longestLine">Longer lines are skipped and reported as such, in bytes.</param>
internal sealed class LineReader(Stream stream, long longestLine)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The number of the current line, from 1.</summary>
    internal int Number { get; private set; }

    /// <summary>The current line without its end; empty when it was too long.</summary>
    internal ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Tells whether the current line was longer than allowed; its text is lost.</summary>
    internal bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    internal async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Take(searched + length, 1);
                return true;
            }

            searched = _end - _start;
            if (searched > longestLine)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            if (_ended)
            {
                if (searched == 0 && !IsTooLong)
                {
                    return false;
                }

                Take(searched, 0);
                return true;
            }

            await FillAsync(cancellationToken);
        }
    }

    private void Take(int length, int lineEnd)
    {
        Number++;
        Line = IsTooLong || length > longestLine ? default : _buffer.AsMemory(_start, length);
        IsTooLong |= length > longestLine;
        _start += length + lineEnd;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _ended = read == 0;
        _end += read;
    }
}
