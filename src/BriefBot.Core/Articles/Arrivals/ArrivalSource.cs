namespace BriefBot.Articles.Arrivals;

/// <summary>The way on which an article arrives.</summary>
public enum ArrivalSource
{
    /// <summary>The watched folder.</summary>
    Folder,

    /// <summary>A feed.</summary>
    Feed,

    /// <summary>A page that somebody named by its address.</summary>
    Page,
}
