namespace BriefBot.Core.Tests.Briefings.Stories;

/// <summary>How many pairs were found rightly and wrongly.</summary>
internal sealed class Tally
{
    private int _found;
    private int _wrong;
    private int _missed;
    private int _all;

    public int Count => _all;

    public double Precision => _found + _wrong == 0 ? 1 : (double)_found / (_found + _wrong);

    public double Recall => _found + _missed == 0 ? 1 : (double)_found / (_found + _missed);

    public void Add(bool isSame, bool isFound)
    {
        _all++;
        _found += isSame && isFound ? 1 : 0;
        _wrong += !isSame && isFound ? 1 : 0;
        _missed += isSame && !isFound ? 1 : 0;
    }

    public void Add(Tally other)
    {
        _all += other._all;
        _found += other._found;
        _wrong += other._wrong;
        _missed += other._missed;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{_all} pairs, precision {Precision:0.000}, recall {Recall:0.000} ({_found} found, {_wrong} wrong, {_missed} missed)");
}
