-- Run once by the image, as superuser, on an empty data directory: a database for each service, owned by a role of its
-- own that can do nothing outside it. Passwords come from the container's environment.
\set ON_ERROR_STOP on

\getenv plan_password TIENDO_PLAN_DB_PASSWORD
\getenv indicator_password TIENDO_INDICATOR_DB_PASSWORD
\getenv reporting_password TIENDO_REPORTING_DB_PASSWORD
\getenv notification_password TIENDO_NOTIFICATION_DB_PASSWORD
\getenv keycloak_password TIENDO_KEYCLOAK_DB_PASSWORD

create role plan login password :'plan_password';
create role indicator login password :'indicator_password';
create role reporting login password :'reporting_password';
create role notification login password :'notification_password';
create role keycloak login password :'keycloak_password';

create database plan owner plan;
create database indicator owner indicator;
create database reporting owner reporting;
create database notification owner notification;
create database keycloak owner keycloak;

revoke connect, temporary on database plan, indicator, reporting, notification, keycloak, postgres from public;
