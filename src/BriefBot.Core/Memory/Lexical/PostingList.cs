namespace BriefBot.Memory.Lexical;

/// <summary>A term's postings while they are collected, already in the form that <see cref="PostingReader"/> reads: millions of them take a few bytes each.</summary>
internal struct PostingList
{
    private const int FirstRoom = 8;

    private byte[]? _bytes;
    private int _length;
    private int _written;
    private int _current;
    private int _count;

    /// <summary>An empty list.</summary>
    public PostingList()
    {
        _written = -1;
        _current = -1;
    }

    /// <summary>How many documents were noted.</summary>
    public int Documents { get; private set; }

    /// <summary>Notes an occurrence; documents come in rising order.</summary>
    public void Add(int document)
    {
        if (document == _current)
        {
            _count++;
            return;
        }

        Flush();
        (_current, _count) = (document, 1);
        Documents++;
    }

    /// <summary>Copies all postings behind what was written before.</summary>
    public void CopyTo(PostingWriter writer)
    {
        Flush();
        writer.Append(_bytes.AsSpan(0, _length));
    }

    private void Flush()
    {
        if (_count == 0)
        {
            return;
        }

        if (_bytes is null || _length + PostingWriter.LongestPosting > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes is null ? FirstRoom + PostingWriter.LongestPosting : _bytes.Length * 2);
        }

        _length += PostingWriter.Encode(_bytes.AsSpan(_length), _current - _written - 1, _count);
        (_written, _count) = (_current, 0);
    }
}
