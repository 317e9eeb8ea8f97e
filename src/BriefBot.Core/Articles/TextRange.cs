namespace BriefBot.Articles;

/// <summary>A piece of a text: UTF-16 code units from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
public readonly record struct TextRange
{
    /// <summary>Creates a range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative or the end lies before it.</exception>
    public TextRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit, counted from 0.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>How many code units the range holds.</summary>
    public int Length => End - Start;

    /// <summary>Tells whether this range lies wholly inside a text of that length.</summary>
    public bool FitsIn(int textLength) => End <= textLength;

    /// <summary>The text in this range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the text.</exception>
    public string Of(string text) => text.Substring(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
