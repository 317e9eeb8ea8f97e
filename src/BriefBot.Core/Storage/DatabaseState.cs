namespace BriefBot.Storage;

/// <summary>How a database file is.</summary>
public enum DatabaseState
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is whole and of the version that this program writes.</summary>
    Current,

    /// <summary>It is whole and of an older version, from which this program goes on.</summary>
    Older,

    /// <summary>It was written by a newer program.</summary>
    Newer,

    /// <summary>It is no database, or another program's.</summary>
    Foreign,

    /// <summary>It is damaged.</summary>
    Damaged,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>It cannot be looked at just now.</summary>
    Unknown,
}
