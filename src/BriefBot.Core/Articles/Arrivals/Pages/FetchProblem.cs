namespace BriefBot.Articles.Arrivals.Pages;

/// <summary>Why nothing was fetched.</summary>
public enum FetchProblem
{
    /// <summary>The address is none that is fetched: another scheme, a port that is not allowed, a name in it, a network that is not public.</summary>
    Forbidden,

    /// <summary>The site's robots.txt asks programs to stay away from it.</summary>
    Robots,

    /// <summary>There is nothing, or nothing any more.</summary>
    NotFound,

    /// <summary>The site asks to come back later.</summary>
    Busy,

    /// <summary>The site cannot be reached, is too slow or fails.</summary>
    Unreachable,

    /// <summary>What is there is too large, or of a kind that is not read.</summary>
    Unsuitable,
}
